// `npm test`: everything, or the stages named: `npm test -- unit host --grep hover`.
import { launch } from './tools/launch.mjs';

await launch('runner');
