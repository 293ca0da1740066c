// `npm run notices`: writes down whose work is shipped, and under which licence.
import { launch } from './tools/launch.mjs';

await launch('notices');
