import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { classOf, folderWith, portfolioSio, SISR, SLAM } from './program.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(`docs/cli/${name}.schema.json`, 'utf8')) as object;

describe('coverage', () => {
  it('shows one candidate by competency', async () => {
    const cwd = folderWith(SISR);
    const { code, stdout, stderr } = await portfolioSio(['coverage'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^DURAND Léa {2}SISR · session 2027$/m);
    assert.match(stdout, /^ {2}◐ B1\.1 +1\/6 +1 report +Gérer le patrimoine informatique$/m);
    assert.match(stdout, /^ {2}○ B1\.3 +to mobilise/m);
    const french = await portfolioSio(['coverage', '--lang', 'fr'], { cwd });
    assert.match(french.stdout, /à mobiliser/);
  });

  it('shows a class with a line a candidate, by name', async () => {
    const cwd = folderWith(classOf({ 'a tom': SLAM, 'b lea': SISR }));
    const { stdout } = await portfolioSio(['coverage'], { cwd });
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').slice(0, 40)),
      ['DURAND Léa 2/6 SISR · session 2027 missi', 'MARTIN Tom 1/6 SLAM · session 2027 missi'],
    );
    const both = await portfolioSio(['coverage', 'a tom', 'b lea'], { cwd });
    assert.equal(both.stdout, stdout, 'two folders are a class as well');
  });

  it('gives JSON as its schema says', async () => {
    const cwd = folderWith(classOf({ lea: SISR, tom: SLAM }));
    const { stdout } = await portfolioSio(['coverage', '--format', 'json'], { cwd });
    const answer = JSON.parse(stdout) as { candidates: { folder: string; option: string }[] };
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema('coverage'));
    assert.ok(validate(answer), JSON.stringify(validate.errors));
    assert.deepEqual(
      answer.candidates.map(({ folder, option }) => [folder, option]),
      [
        ['lea', 'SISR'],
        ['tom', 'SLAM'],
      ],
    );
    assert.ok(!validate({ version: 2, candidates: [] }));
  });

  it('gives CSV: the overview of a class, the skills of one', async () => {
    const cwd = folderWith(classOf({ lea: SISR, tom: SLAM }));
    const whole = await portfolioSio(['coverage', '--format', 'csv'], { cwd });
    const lines = whole.stdout.trimEnd().split(/\r\n/);
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^"DURAND Léa";"";"lea";"SISR";"2027";"1";/);
    const one = await portfolioSio(['coverage', '--format', 'csv'], { cwd: join(cwd, 'lea') });
    assert.match(one.stdout, /^"B1\.1\.1";"Recenser[^;]*";"evidenced";"1"\r$/m);
  });
});

describe('referential', () => {
  it('finds by code and by words', async () => {
    const one = await portfolioSio(['referential', 'b1.1']);
    assert.match(one.stdout, /^B1\.1 {2}Gérer le patrimoine informatique\n {2}B1\.1\.1 {2}/);
    const words = await portfolioSio(['referential', 'mot', 'de', 'passe', '--option', 'SLAM']);
    assert.equal(words.code, 0);
    assert.match(words.stdout, /B\d\.\d/);
  });

  it('gives the whole of an option as JSON', async () => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema('referential'));
    const options = ['SISR', 'SLAM'];
    const ends = await Promise.all(
      options.map((each) => portfolioSio(['referential', '--format', 'json', '--option', each])),
    );
    ends.forEach(({ stdout }, index) => {
      const answer = JSON.parse(stdout) as { skills: { code: string }[] };
      assert.ok(validate(answer), JSON.stringify(validate.errors));
      assert.ok(answer.skills.some(({ code }) => code === ['B3.5A', 'B3.5B'][index]));
    });
  });
});
