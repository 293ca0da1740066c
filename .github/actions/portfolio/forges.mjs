// How GitHub and GitLab are asked for the comments of a request: by their REST interfaces, with the
// token that the job was given.

/** Asks, and gives the answer as JSON; whatever is no success rejects. */
async function ask(url, headers, method = 'GET', data = undefined) {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(data && { body: JSON.stringify(data) }),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status}`);
  return response.json();
}

const PER_PAGE = 100;
/** More comments than that are not looked through. */
const PAGES = 10;

async function allPages(ofPage) {
  const found = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const some = await ofPage(page);
    found.push(...some);
    if (some.length < PER_PAGE) break;
  }
  return found;
}

/** The comments of a pull request; undefined where the event is about none. */
export function github(
  { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, PORTFOLIO_TOKEN },
  { pull_request: request },
) {
  if (!request || !PORTFOLIO_TOKEN) return undefined;
  const repository = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
  const list = `${repository}/issues/${request.number}/comments`;
  const headers = {
    authorization: `Bearer ${PORTFOLIO_TOKEN}`,
    accept: 'application/vnd.github+json',
    'user-agent': 'portfolio-sio',
  };
  return {
    comments: () => allPages((page) => ask(`${list}?per_page=${PER_PAGE}&page=${page}`, headers)),
    add: (body) => ask(list, headers, 'POST', { body }),
    change: (id, body) => ask(`${repository}/issues/comments/${id}`, headers, 'PATCH', { body }),
  };
}

/** The notes of a merge request; undefined where the pipeline is of none, or no token is there. */
export function gitlab({ CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, PORTFOLIO_TOKEN }) {
  if (!CI_MERGE_REQUEST_IID || !PORTFOLIO_TOKEN) return undefined;
  const list = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
  const headers = { 'private-token': PORTFOLIO_TOKEN };
  return {
    comments: () => allPages((page) => ask(`${list}?per_page=${PER_PAGE}&page=${page}`, headers)),
    add: (body) => ask(list, headers, 'POST', { body }),
    change: (id, body) => ask(`${list}/${id}`, headers, 'PUT', { body }),
  };
}

/** What the log says of a comment that could not be written. */
export function checkedRequest(error) {
  return `The request was not commented: ${error.message}.`;
}
