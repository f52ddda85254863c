export type * from './block.ts';
export type * from './check.ts';
export type * from './display.ts';
export type * from './document.ts';
export type * from './fact.ts';
export type * from './message.ts';
export type * from './reference.ts';
export type * from './result.ts';
