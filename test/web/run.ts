import 'mocha/mocha.js';
import { runInside, type MochaClass } from '../mocha/inside.ts';

/** What mocha's browser build defines. */
declare const Mocha: MochaClass;

/** VS Code calls this in the web-worker extension host. */
export const run = (): Promise<void> => runInside(Mocha, () => import('suites:web'));
