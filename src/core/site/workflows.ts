/** A place that publishes a folder of a repository by itself, once it is told how. */
export interface Workflow {
  readonly id: 'github' | 'gitlab';
  readonly name: string;
  /** The file that tells it, from the root of the repository. */
  readonly path: string;
}

export const WORKFLOWS: readonly Workflow[] = [
  { id: 'github', name: 'GitHub Pages', path: '.github/workflows/portfolio.yml' },
  { id: 'gitlab', name: 'GitLab Pages', path: '.gitlab-ci.yml' },
];

/** The text of that file. `folder` is the published one from the root of the repository, with `/`. */
export function workflowText({ id }: Workflow, folder: string): string {
  return id === 'github' ? githubPages(folder) : gitlabPages(folder);
}

/** Publishes the folder as it is: nothing is built or installed there. */
function githubPages(folder: string): string {
  return `name: Portfolio
on:
  push:
    paths: [${JSON.stringify(`${folder}/**`)}]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/configure-pages@v5
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${JSON.stringify(folder)}
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}

function gitlabPages(folder: string): string {
  const quoted = `'${folder.replaceAll("'", `'\\''`)}'`;
  return `pages:
  stage: deploy
  image: alpine:3
  script:
    - ${JSON.stringify(`rm -rf public && cp -r ${quoted} public`)}
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      changes: [${JSON.stringify(`${folder}/**/*`)}]
`;
}
