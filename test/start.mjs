// `npm start`: the sample portfolio in a VS Code that has the extension.
import { launch } from './tools/launch.mjs';

await launch('demo');
