import type { Slide } from '../../document/deck.ts';
import { pictureOf } from '../figure/picture-of.ts';
import { answerSlide, type ToSlides } from '../slides.ts';
import { balloonsOf, framesOf } from './balloons.ts';

/** Frame after frame, what is said above the picture; the empty balloons are filled once the class has spoken. */
export const comicSlides: ToSlides = (node, _, context) => {
  const { before, frames } = framesOf(node);
  const title = String(node.props.title);
  const shown = frames.map((one, i): Slide => {
    const balloons = balloonsOf(one);
    const asked = balloons.filter((balloon) => balloon.asked);
    const said = balloons.map(({ who, words, asked }) => (asked ? `${who} nói gì?` : `${who}: ${words}`)).join(' – ');
    return {
      kind: 'picture',
      title: said || title,
      label: `${title} – khung ${i + 1}`,
      notes: asked.map(({ who, words }) => `Lời mong đợi của ${who}: ${words}`),
      picture: pictureOf(context.paper.lesson, one.props.src),
      alt: one.props.alt,
    };
  });
  const filled = frames.flatMap(balloonsOf).filter(({ asked }) => asked);
  const solved: Slide[] = filled.length
    ? [
        answerSlide(
          title,
          filled.map(({ who, words }) => ({ spans: [{ text: `${who}: `, bold: true }, { text: words }] })),
          ['Lời các em nói khác mà vẫn chậm lại, vẫn hỏi người lớn thì cũng đúng.'],
        ),
      ]
    : [];
  return [...context.text(before, { tone: 'task', label: 'Truyện tranh', title }), ...shown, ...solved];
};

/** A frame stands in its comic, which shows it. */
export const frameSlides: ToSlides = () => [];
