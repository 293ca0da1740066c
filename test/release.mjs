// `npm run release:check`: what a release still lacks, and what a gallery would refuse or show badly.
import { launch } from './tools/launch.mjs';

await launch('release');
