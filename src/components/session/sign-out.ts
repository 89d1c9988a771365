let isLeaving = false;

/** While the person leaves on purpose, the end of the session is no news. */
export const isSigningOut = () => isLeaving;

/** Ends the session and opens the sign-in page anew, so that nothing of this person stays in memory. */
export async function signOut(): Promise<void> {
  isLeaving = true;
  try {
    const nextAuth = await import("next-auth/react");
    await nextAuth.signOut({ redirect: false });
    location.assign("/login");
  } catch (error) {
    isLeaving = false;
    throw error;
  }
}
