/** What a failing assertion asks of Node's `process`: whether it may use colours. */
export const process = { env: {}, stderr: { isTTY: false } };
