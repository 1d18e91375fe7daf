import type { BlockNode } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import type { role } from './schema.ts';

export type RoleNode = BlockNode<PropsOf<typeof role>>;

/** The roles of a play, and what is said before them. */
export const rolesOf = ({ children }: Pick<BlockNode, 'children'>) => ({
  scene: children.filter((node) => !isRole(node)),
  roles: children.filter(isRole),
});

const isRole = (node: BlockNode['children'][number]): node is RoleNode => node.type === 'block' && node.name === 'Role';
