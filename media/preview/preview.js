// Shows what the extension sends and tells it what was clicked; it knows nothing else.
const vscode = acquireVsCodeApi();
const page = document.getElementById('table');

window.addEventListener('message', ({ data }) => {
  const focused = document.activeElement?.getAttribute('data-key');
  page.innerHTML = data.html;
  page.querySelectorAll('button').forEach((button) => {
    button.dataset.key = [button.dataset.uri, button.dataset.code].join(' ');
  });
  if (focused) page.querySelector(`button[data-key="${CSS.escape(focused)}"]`)?.focus();
});

page.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) vscode.postMessage({ ...button.dataset });
});

vscode.postMessage({ ready: '' });
