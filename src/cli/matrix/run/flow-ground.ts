/** The folders that flows are compared on. */
export interface FlowGround {
  readonly networkFolder: string;
  readonly scenariosFolder: string;
  readonly prebuiltFolder: string | null;
}
