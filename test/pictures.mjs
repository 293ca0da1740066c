// `npm run pictures`: takes the pictures of the README and the walkthrough anew, into `out/screenshots`.
import { launch } from './tools/launch.mjs';

await launch('pictures');
