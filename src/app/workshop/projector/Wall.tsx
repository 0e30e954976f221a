/** The sleeping city of the title, far behind the words. */
import { artBase } from '../../exchange/Face.tsx';

export function Wall() {
  return (
    <div class="wall-picture" aria-hidden="true">
      <img src={`${artBase}title.webp`} alt="" />
    </div>
  );
}
