/** Path of a Chromium that can be started as it is. Throws an Error that says what to install. */
export function findChrome(): Promise<string>;
/** Arguments for tests: no sandbox (containers, root), and nothing that calls the outside world. */
export function chromeArgs(): string[];
