// Zod would try whether it may compile schemas with `eval`: it may not, and a browser would report the attempt.
import { config } from 'zod';

config({ jitless: true });
