// A worker thread does not inherit the loader of TypeScript that its parent was started with.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
