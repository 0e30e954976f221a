/** A screen in a chunk of its own. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './context.tsx';

/** A screen that is fetched when it is first needed. A failed fetch goes to the error boundary. */
export function Lazy<P extends object>({ load, props }: { load(): Promise<ComponentType<P>>; props: P }) {
  const { t } = useWords();
  const [loaded, setLoaded] = useState<{ screen: ComponentType<P> } | { error: unknown } | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (screen) => !gone && setLoaded({ screen }),
      (error: unknown) => !gone && setLoaded({ error }),
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
