// Shows what the extension sends and tells it what was pressed; it knows nothing else.
const vscode = acquireVsCodeApi();
const page = document.getElementById('page');

window.addEventListener('message', ({ data: { html, place } }) => {
  if (html !== undefined) show(html);
  if (place !== undefined) scrollTo(place);
});

function show(html) {
  const focused = document.activeElement?.dataset.key;
  const { scrollLeft, scrollTop } = document.documentElement;
  // A page that was hidden begins anew: it goes back to where it was.
  const { left, top } = page.innerHTML
    ? { left: scrollLeft, top: scrollTop }
    : (vscode.getState() ?? { left: 0, top: 0 });
  page.innerHTML = html;
  page.querySelectorAll('button:not([data-key])').forEach((button) => {
    button.dataset.key = [button.dataset.uri, button.dataset.code].join(' ');
  });
  page.dispatchEvent(new window.Event('shown'));
  if (focused) {
    page.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  window.scrollTo({ left, top, behavior: 'instant' });
}

/** To the heading of that id; to the top where the page has none. */
function scrollTo(place) {
  const heading = place && document.getElementById(place);
  if (heading) heading.scrollIntoView({ behavior: 'instant' });
  else window.scrollTo({ top: 0, behavior: 'instant' });
}

window.addEventListener('scrollend', () => {
  const { scrollLeft: left, scrollTop: top } = document.documentElement;
  vscode.setState({ left, top });
});

// Links between pages mean nothing to the editor: the extension knows what they stand for.
page.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest('a[href]')?.getAttribute('href');
    if (!link || /^(?:#|[a-z][a-z\d+.-]*:)/i.test(link)) return;
    event.preventDefault();
    event.stopPropagation();
    vscode.postMessage({ link });
  },
  { capture: true },
);

page.addEventListener('click', ({ target }) => {
  const pressed = target.closest('[data-uri], [data-profile], [data-toggle], [data-action]');
  if (pressed) vscode.postMessage({ ...pressed.dataset });
});

vscode.postMessage({ ready: '' });
