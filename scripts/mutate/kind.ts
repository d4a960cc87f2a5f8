import type { Draw } from './draw.ts';
import type { Mutation } from './mutation.ts';
import type { Project } from './project.ts';

/** Makes the mutations of one kind, each of which must be caught. */
export type Kind = (project: Project, draw: Draw) => Mutation[];
