// `npm run soak`: a day of use in a real VS Code: `npm run soak -- --steps 2000`.
import { launch } from './tools/launch.mjs';

await launch('soak');
