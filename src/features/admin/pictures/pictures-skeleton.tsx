import { SimpleGrid, Skeleton } from "@mantine/core";
import { texts } from "./pictures.texts";

const squares = Array.from({ length: 12 }, (_, place) => place);

export function PicturesSkeleton() {
  return (
    <SimpleGrid
      cols={{ base: 2, sm: 6 }}
      spacing={4}
      role="status"
      aria-busy="true"
      aria-label={texts.loading}
    >
      {squares.map((place) => (
        <Skeleton key={place} radius="sm" style={{ aspectRatio: 1 }} />
      ))}
    </SimpleGrid>
  );
}
