// `npm run docs`: writes down commands, settings and rules from where they are defined.
import { launch } from './tools/launch.mjs';

await launch('docs');
