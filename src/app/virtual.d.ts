/** Modules that the build makes from `scenarios/` (scripts/scenario-plugin.ts). */

declare module 'virtual:scenario/wrong-table' {
  const compiled: import('../scenario/compiled.ts').CompiledScenario;
  export default compiled;
}

declare module 'virtual:text/wrong-table/en' {
  const catalogue: import('../scenario/compiled.ts').Catalogue;
  export default catalogue;
}

declare module 'virtual:text/wrong-table/ar' {
  const catalogue: import('../scenario/compiled.ts').Catalogue;
  export default catalogue;
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
