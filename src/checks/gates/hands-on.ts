import { findBlocks, type Flow } from '../../curriculum/tree.ts';
import { kinds } from '../../questions/kinds.ts';
import { cutsOf } from './cuts-of.ts';
import { gate } from './gate.ts';

/** What a class acts or moves in, whatever it says. */
const ACTED = ['RolePlay', 'Game', 'Debate'];
/** What hands take one by one. */
const HANDLED = Object.values(kinds).flatMap(({ ofTags: { handled } }) => handled ?? []);
/** Votes that are told by walking or by the body; a raised hand is none of it. */
const MOVED = ['corners', 'body'];

/** In every grade a class acts, moves or sorts once at least: nobody learns to stop and ask by listening alone. */
export const handsOn = gate('viec-tay-chan', 'việc đóng vai, chơi hay xếp', (written, report, around) => {
  const cuts = cutsOf(written, around);
  if (cuts.every(({ body }) => hasWork(body))) return;
  report(
    written.document,
    written.document.placeOf(['minutes']),
    'Bài chưa có việc nào để đóng vai, đi lại hay xếp, ít nhất phải có một.',
    'Chậm lại và hỏi lại là thói quen: em chỉ nghe và viết thì chưa làm thử lần nào.',
    'Thêm một <RolePlay>, <Game>, <Debate>, một <Task kind="sort"> hay một <Vote how="corners">.',
  );
});

const hasWork = (body: readonly Flow[]): boolean =>
  findBlocks(body, ...ACTED, ...HANDLED).length > 0 ||
  findBlocks(body, 'Vote').some(({ node }) => MOVED.includes(String(node.props.how)));
