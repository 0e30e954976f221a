/** A screen in a chunk of its own. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './context.tsx';

/** A screen that is fetched when it is first needed. A failed fetch goes to the error boundary. */
export function Lazy<P extends object>({ load, props }: { load(): Promise<ComponentType<P>>; props: P }) {
  const { t } = useWords();
  const [last, setLast] = useState<
    ({ of: unknown } & ({ screen: ComponentType<P> } | { error: unknown })) | null
  >(null);
  // Another screen in the same place: the one before is not it.
  const loaded = last?.of === load ? last : null;
  useEffect(() => {
    let gone = false;
    load().then(
      (screen) => !gone && setLast({ of: load, screen }),
      (error: unknown) => !gone && setLast({ of: load, error }),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (loaded === null) return <p class="opening">{t('app.loading')}</p>;
  if ('error' in loaded) throw loaded.error;
  const { screen: Shown } = loaded;
  return <Shown {...props} />;
}
