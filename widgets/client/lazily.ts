/**
 * Fetches code that is needed only later, and can fail and be tried again. Chromium remembers, for as long as the page
 * lives, that a module could not be fetched, and never asks the network for it again; under another address it does.
 * Its error names the address; other browsers, which say nothing, ask again by themselves.
 */
export async function lazily<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = /https?:\S+\.js/.exec(String(error))?.[0];
    if (!address) throw error;
    return (await import(`${address}?${Date.now()}`)) as Module;
  }
}
