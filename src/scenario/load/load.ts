/**
 * Loads a scenario folder's files into a checked, compiled scenario, or says what is wrong with them. Works on
 * texts: who reads the folder (command line, build, test) hands them in.
 */
import * as v from 'valibot';
import { canonical } from '../canonical.ts';
import type { Catalogue, CompiledScenario } from '../compiled.ts';
import { ScenarioSchema, type Scenario } from '../schema.ts';
import { checkScenario } from './checks.ts';
import { issueWords } from './issue-words.ts';
import { checkTexts } from './text-checks.ts';
import type { Problem } from './problem.ts';
import { readSource, type Source } from './source.ts';

const CatalogueSchema = v.strictObject({
  locale: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'a locale is a language tag such as en or pt-BR'),
  ),
  reviewed: v.picklist(['native', 'machine']),
  texts: v.record(v.string(), v.string()),
});

/** A file of a scenario folder, by its name in the folder (`text/en.yaml`). */
export interface FileText {
  name: string;
  text: string;
}

export interface Loaded {
  compiled: CompiledScenario;
  catalogues: Catalogue[];
  /** Where a value of the scenario stands in its file, for problems that only show when it is played. */
  at: Source['at'];
}

/** A digest in lower-case hex. Given by the platform: the scenario layer has none. */
export type Sha256 = (text: string) => Promise<string> | string;

function issuesOf(source: Source, issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((part) => part.key as string | number);
    const label = (keys: typeof path) => (keys.length === 0 ? 'the file' : keys.join('.'));
    return {
      file: source.file,
      ...source.at(path),
      ...issueWords(issue, label(path), label(path.slice(0, -1))),
    };
  });
}

function parse<T>(
  file: FileText,
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): { value: T; source: Source } | null {
  const read = readSource(file.name, file.text);
  if ('problems' in read) {
    problems.push(...read.problems);
    return null;
  }
  const parsed = v.safeParse(schema, read.source.value);
  if (!parsed.success) {
    problems.push(...issuesOf(read.source, parsed.issues));
    return null;
  }
  return { value: parsed.output, source: read.source };
}

/** Loads and checks a scenario. Every problem found is reported, not only the first. */
export async function loadScenario(
  files: readonly FileText[],
  sha256: Sha256,
): Promise<{ loaded: Loaded; problems: Problem[] } | { loaded: null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const main = files.find((file) => file.name === 'scenario.yaml');
  if (!main) {
    return {
      loaded: null,
      problems: [
        {
          file: 'scenario.yaml',
          line: 1,
          column: 1,
          what: 'the folder has no scenario.yaml',
          fix: 'name a scenario folder',
        },
      ],
    };
  }
  const scenario = parse<Scenario>(main, ScenarioSchema as v.GenericSchema<unknown, Scenario>, problems);
  const texts = files
    .filter((file) => file.name.startsWith('text/'))
    .map((file) => parse(file, CatalogueSchema, problems));
  if (!scenario || texts.some((text) => text === null)) return { loaded: null, problems };
  problems.push(...checkScenario(scenario.value, scenario.source));
  const catalogues = texts.flatMap((text) => (text ? [text] : []));
  problems.push(...checkTexts(scenario.value, scenario.source, catalogues));
  if (problems.length > 0) return { loaded: null, problems };
  const contentHash = await sha256(canonical(scenario.value));
  return {
    loaded: {
      compiled: { scenario: scenario.value, contentHash },
      catalogues: catalogues.map(({ value }) => value),
      at: scenario.source.at,
    },
    problems,
  };
}
