// `npm run schemas`: writes down what portfolio.json and portfolio.yaml may say, for editors.
import { launch } from './tools/launch.mjs';

await launch('schemas');
