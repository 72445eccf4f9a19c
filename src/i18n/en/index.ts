export { messages } from './messages.ts';
export { shell } from './shell.ts';
export { words } from './words.ts';
