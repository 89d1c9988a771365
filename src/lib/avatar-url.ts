/** Where a person's picture is; `version` changes with it. */
export const avatarUrl = (userId: string, version: number) => `/media/avatars/${userId}?v=${version}`;
