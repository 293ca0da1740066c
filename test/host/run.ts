import Mocha from 'mocha';
import { runInside } from '../mocha/inside.ts';

/** VS Code calls this in the Node extension host. */
export const run = (): Promise<void> => runInside(Mocha, () => import('suites:host'));
