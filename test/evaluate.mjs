// `npm run evaluate`: precision and recall of the suggestions on labelled reports.
import { launch } from './tools/launch.mjs';

await launch('evaluation');
