// `npm run bench`: how long everything takes, beside the least that it can take.
import { launch } from './tools/launch.mjs';

await launch('bench');
