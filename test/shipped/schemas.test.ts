import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { portfolioData } from '../../src/core/data/portfolioData.ts';
import { readProfile } from '../../src/core/portfolio/profile.ts';
import { schemaFiles } from '../schemas/schemaFiles.ts';
import { portfolioOf } from '../unit/support/portfolios.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

interface Contribution {
  readonly fileMatch: string;
  readonly url: string;
}

describe('The schemas', () => {
  it('are what the engine says (npm run schemas writes them)', () => {
    const files = schemaFiles();
    assert.deepEqual(readdirSync('schemas').sort(), Object.keys(files).sort());
    for (const [name, schema] of Object.entries(files)) {
      assert.deepEqual(json(`schemas/${name}`), JSON.parse(JSON.stringify(schema)), name);
    }
  });

  it('are named by the manifest, in each language', () => {
    const { contributes } = json('package.json') as {
      contributes: Record<'jsonValidation' | 'yamlValidation', Contribution[]>;
    };
    const named = [...contributes.jsonValidation, ...contributes.yamlValidation];
    for (const words of ['package.nls.json', 'package.nls.fr.json'].map(json)) {
      const urls = named.map(({ fileMatch, url }) => {
        const file = (words as Record<string, string>)[url.replaceAll('%', '')] ?? '';
        assert.ok(file.startsWith(`./schemas/${fileMatch}-schema`), file);
        return file;
      });
      for (const url of urls) assert.ok(statSync(url).isFile());
      assert.equal(new Set(urls).size, 2);
    }
  });

  it('fit the sample', () => {
    const names = readdirSync('media/sample', { recursive: true, encoding: 'utf8' });
    const texts = names
      .filter((name) => name.endsWith('.md'))
      .map((name) => [
        `file:///p/${name.replaceAll('\\', '/')}`,
        readFileSync(join('media/sample', name), 'utf8'),
      ]);
    const profile = readProfile(readFileSync('media/sample/portfolio.yaml', 'utf8'));
    const data = portfolioData({
      candidate: { option: 'SISR', session: 2026, ...profile.profile },
      publish: profile.publish,
      portfolio: portfolioOf(Object.fromEntries(texts) as Record<string, string>),
      root: 'file:///p',
    });
    assert.ok(data.realisations.length > 10);
    const ajv = new Ajv({ strict: true }).addVocabulary(['enumDescriptions']);
    const validate = ajv.compile(json('schemas/portfolio.json-schema.json') as object);
    assert.ok(validate(data), JSON.stringify(validate.errors));
  });
});
