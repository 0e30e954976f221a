/** Modules that the build makes from `scenarios/` (scripts/scenario-plugin.ts). */

/** Every scenario of the build: what a list says of it, and how to load it and its texts by locale. */
declare module 'virtual:scenarios' {
  export const listed: readonly import('./listed.ts').Listed[];
  export const sources: Readonly<
    Partial<
      Record<
        string,
        {
          load(): Promise<{ default: import('../scenario/compiled.ts').CompiledScenario }>;
          texts: Partial<
            Record<string, () => Promise<{ default: import('../scenario/compiled.ts').Catalogue }>>
          >;
        }
      >
    >
  >;
}

/** What the ringing phone says of a night before the rest of it has loaded: title, note, caller, first lines. */
declare module 'virtual:call/wrong-table/en' {
  const call: import('./first/call.ts').CallText;
  export default call;
}

declare module 'virtual:call/wrong-table/ar' {
  const call: import('./first/call.ts').CallText;
  export default call;
}
