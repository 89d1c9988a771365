/** A promise that the test lets through. */
export function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** Opens one gate and waits at the next. */
export const passOn = (from: ReturnType<typeof gate>, to: ReturnType<typeof gate>) => () => {
  from.open();
  return to.passed;
};
