import { OPTIONS, type Skill } from '../../core/referential/skill.ts';
import { referentialFor, SOURCE } from '../../core/referential/referential.ts';
import { skillData } from '../../core/referential/skillData.ts';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import type { Words } from '../ui/terminal.ts';

/** So many skills are shown to people. */
const SHOWN_AT_MOST = 10;

/** `referential [code or words]`: the skills that are meant, or the whole referential. */
export async function lookUp(asked: Asked, { t, terminal }: Workplace): Promise<Exit> {
  const query = asked.words.join(' ').trim();
  const option = OPTIONS.find((each) => each === asked.value('option')) ?? 'SISR';
  const referential = referentialFor(option);
  const skills = query === '' ? referential.skills : await find(query, referential);
  if (skills.length === 0) throw new UserMistake(t('No skill is called “{query}”.', { query }));
  if (asked.value('format') === 'json') {
    const data = {
      ...{ version: 1, option, edition: String(SOURCE.edition), source: SOURCE.url },
      skills: skills.map(skillData),
    };
    terminal.text(`${JSON.stringify(data, undefined, 2)}\n`);
    return EXIT.fine;
  }
  const shown = query === '' ? skills : skills.slice(0, SHOWN_AT_MOST);
  for (const line of shown.flatMap((skill) => linesOf(skill, shown))) terminal.line(...line);
  return EXIT.fine;
}

/** Words are searched by an index that takes its time to load. */
async function find(
  query: string,
  referential: ReturnType<typeof referentialFor>,
): Promise<readonly Skill[]> {
  const { findSkills } = await import('../../core/suggestions/search.ts');
  return findSkills(query, referential);
}

/** A skill; of a competency that is the only one, its sub-skills below. */
function linesOf(skill: Skill, all: readonly Skill[]): Words[][] {
  const below = skill.kind === 'competency' && all.length === 1 ? skill.subSkills : [];
  return [skill, ...below].map(({ kind, code, wording }): Words[] => {
    const indent = kind === 'subSkill' ? '  ' : '';
    return [
      indent,
      { style: kind === 'competency' ? 'bold' : 'cyan', words: code },
      `  ${wording}`,
    ];
  });
}
