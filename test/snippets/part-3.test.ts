import { comparePart } from './compare.ts';

comparePart(3);
