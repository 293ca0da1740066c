// Shows what the extension sends and tells it what was pressed; it knows nothing else.
const vscode = acquireVsCodeApi();
const page = document.getElementById('page');

window.addEventListener('message', ({ data: { html } }) => {
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
});

window.addEventListener('scrollend', () => {
  const { scrollLeft: left, scrollTop: top } = document.documentElement;
  vscode.setState({ left, top });
});

page.addEventListener('click', ({ target }) => {
  const pressed = target.closest('[data-uri], [data-profile], [data-toggle], [data-action]');
  if (pressed) vscode.postMessage({ ...pressed.dataset });
});

vscode.postMessage({ ready: '' });
