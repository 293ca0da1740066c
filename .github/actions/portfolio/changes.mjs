// What a request changes of the coverage: the skills that are newly shown against its base, and those
// that no longer are. The base is looked at in a folder of its own, so that the checkout stays as it is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WORDS = {
  fr: {
    gained: 'Nouvellement montrées\u00a0:',
    lost: 'Plus montrées\u00a0:',
    same: 'Aucune compétence de plus ni de moins que dans la branche de base.',
  },
  en: {
    gained: 'Newly shown:',
    lost: 'No longer shown:',
    same: 'No skill more or less than in the base branch.',
  },
};

function git(...args) {
  const { status, stderr, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(error?.message ?? stderr.trim().split('\n').at(-1));
}

/** Does something in a checkout of a commit, which is gone afterwards; rejects where there is none. */
export function inCommit(commit, work) {
  if (!/^[\da-f]{40,64}$/.test(commit)) throw new Error('no base');
  const parent = mkdtempSync(join(tmpdir(), 'portfolio-sio-base-'));
  const folder = join(parent, 'base');
  try {
    try {
      git('cat-file', '-e', `${commit}^{commit}`);
    } catch {
      git('fetch', '--quiet', '--depth=1', 'origin', commit); // a checkout has one commit as a rule
    }
    git('worktree', 'add', '--quiet', '--detach', folder, commit);
    return work(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
    spawnSync('git', ['worktree', 'prune']);
  }
}

/** The skills that a candidate shows: competencies that are mobilised, sub-skills that are evidenced. */
function shownBy({ blocs }) {
  const competencies = blocs.flatMap((bloc) => bloc.competencies);
  const mobilised = competencies.filter(({ state }) =>
    ['complete', 'partial', 'namedOnly'].includes(state),
  );
  const covered = competencies.flatMap(({ subSkills }) =>
    subSkills.filter(({ state }) => state === 'covered'),
  );
  return new Map([...mobilised, ...covered].map(({ code, wording }) => [code, wording]));
}

const byCode = ([a], [b]) => a.localeCompare(b, 'en', { numeric: true });
const less = (one, other) => [...one].filter(([code]) => !other.has(code)).sort(byCode);

/**
 * The change from one coverage to another in Markdown, each candidate by the folder; `inert` makes a
 * text mean nothing there.
 */
export function changesText(before, now, lang, inert) {
  const words = WORDS[lang] ?? WORDS.fr;
  const known = new Map(before.map((each) => [each.folder, each]));
  const lines = now.flatMap((each) => {
    const [was, is] = [shownBy(known.get(each.folder) ?? { blocs: [] }), shownBy(each)];
    const list = (skills) =>
      skills
        .map(([code, wording]) => (now.length > 1 ? code : `${code} ${inert(wording)}`))
        .join(', ');
    const said = [
      [words.gained, less(is, was)],
      [words.lost, less(was, is)],
    ].filter(([, skills]) => skills.length > 0);
    if (said.length === 0) return [];
    const whose = now.length > 1 ? `${inert(each.candidate)} · ` : '';
    return said.map(([what, skills]) => `- ${whose}**${what}** ${list(skills)}`);
  });
  return lines.length === 0 ? words.same : lines.join('\n');
}
