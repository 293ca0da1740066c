/**
 * Long work in steps, between any two of which others may have their turn. What is yielded means
 * nothing.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** A long text that is made part by part; what is undefined is a step without any. */
export type Parts = Generator<string | undefined, void, undefined>;

/** The whole of a text that is made in parts. */
export function wholeText(parts: Parts): string {
  return atOnce(textSteps(parts));
}

/** The same in steps. */
export function* textSteps(parts: Parts): Steps<string> {
  const texts: string[] = [];
  for (const part of parts) {
    if (part !== undefined) texts.push(part);
    yield;
  }
  const whole = texts.join('');
  yield;
  return whole;
}

/** Takes all steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
