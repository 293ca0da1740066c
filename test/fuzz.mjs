// `npm run fuzz`: every property with new cases, again and again: `npm run fuzz -- --minutes 60`.
import { launch } from './tools/launch.mjs';

await launch('fuzz');
