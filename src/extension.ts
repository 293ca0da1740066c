export { activate } from './vscode/activate.ts';
