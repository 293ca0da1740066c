import { readFileSync } from 'node:fs';
import { SAMPLE_FILES } from '../../src/core/portfolio/sampleFiles.ts';
import {
  siteSource,
  writtenSite,
  type PortfolioFiles,
  type WrittenSite,
} from '../unit/support/sites.ts';

const HOME = '# Bienvenue\n\nVoir [GLPI](formation/serveur-glpi.md#bilan).\n';
const ABOUT = '# À propos\n\n## Parcours\n\n- [x] bac\n- [ ] BTS\n\n> Une citation.\n';

/** A body with everything that Markdown has, and what people do to it. */
const ALL = `#### Trop bas

# Titre

Une [note][^1] et ~~rien~~ **de** *plus* \`x\`, <b>HTML</b>, [vide](), [](https://exemple.fr).

| Nom | | Nombre |
|:----|:-:|-----:|
| a | b | 1 |

| Autre |
|---|

- [x] fait
- [ ] à faire
  1. un

     texte

![](x.png) [![](x.png)](perdu.md) ![Schéma](x.png "Titre")

\`\`\`powershell
Get-ADUser -Filter * | Where-Object { $_.Enabled } # tous
\`\`\`

\`\`\`html
<p class="x">&amp;</p>
\`\`\`

\`\`\`php
<?php echo $x; // x
\`\`\`

\`\`\`sql
SELECT COUNT(*) FROM adherent; -- tous
\`\`\`

\`\`\`css
@media (width > 1px) { a:hover { color: #1f6133; margin: 0 auto } }
\`\`\`

\`\`\`yaml
web: { image: "nginx:1.27" }
\`\`\`

\`\`\`js
const total = items.reduce((sum, { price }) => sum + price, 0);
\`\`\`

مرحبا بالعالم, 日本語, e\u0301te\u0301 🚀, https://exemple.fr/${'tres-long/'.repeat(30)}

> - Citation
>   - [ ] dedans

[^1]: La note[^2].
[^2]: L’autre.

##

### [Lien](#titre)
`;

const header = (title: string): string =>
  `---\nintitule: ${JSON.stringify(title)}\ncadre: stage1\ncompetences: [B1.1.1, B1.3, B3.5A.1]\n---\n`;

/** The sample as it ships, with the two optional texts. */
export function sampleSite(): WrittenSite {
  const sample = SAMPLE_FILES.map((name): [string, string] => [
    name,
    readFileSync(`media/sample/${name}`, 'utf8'),
  ]);
  const files: PortfolioFiles = {
    ...Object.fromEntries(sample),
    ...{ 'accueil.md': HOME, 'a-propos.md': ABOUT },
  };
  return styled(files);
}

/** A portfolio of what is rare: odd titles, all of Markdown, many réalisations. */
export function oddSite(): WrittenSite {
  const many = Array.from({ length: 160 }, (_, index) => [
    `r${index}.md`,
    header(`Réalisation ${index}`),
  ]);
  return styled({
    ...(Object.fromEntries(many) as PortfolioFiles),
    'portfolio.yaml': `nom: "<b>&"\nurl: "https://exemple.fr/?a=1&b=2"\npublier: [centre]\ncentre: 'L"école'\n`,
    'a.md': header('CON') + ALL,
    'b.md': header('<script>alert(1)</script> & "guillemets"') + ALL,
    'c.md': header('x'.repeat(300)),
    'd.md': header('   '),
    'x.png': '',
    'accueil.md': ALL,
  });
}

function styled(files: PortfolioFiles): WrittenSite {
  return writtenSite(siteSource(files), readFileSync('media/site/style.css', 'utf8'));
}
