CREATE TABLE "board_folders" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"position" double precision NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_links" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"board_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"password_hash" text,
	"expires_at" bigint,
	"allows_download" boolean NOT NULL,
	"shows_metadata" boolean NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL,
	"last_viewed_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_places" (
	"user_id" text collate "C" NOT NULL,
	"board_id" text collate "C" NOT NULL,
	"is_pinned" boolean DEFAULT false NOT NULL,
	"is_archived" boolean DEFAULT false NOT NULL,
	"is_hidden" boolean DEFAULT false NOT NULL,
	"folder_id" text collate "C",
	"position" double precision,
	CONSTRAINT "board_places_user_id_board_id_pk" PRIMARY KEY("user_id","board_id")
);
--> statement-breakpoint
CREATE TABLE "image_counts" (
	"user_id" text collate "C" NOT NULL,
	"place" text collate "C" NOT NULL,
	"image_count" integer NOT NULL,
	"byte_size" bigint NOT NULL,
	CONSTRAINT "image_counts_user_id_place_pk" PRIMARY KEY("user_id","place")
);
--> statement-breakpoint
CREATE TABLE "image_hours" (
	"user_id" text collate "C" NOT NULL,
	"place" text collate "C" NOT NULL,
	"hour" integer NOT NULL,
	"image_count" integer NOT NULL,
	"ratio" double precision NOT NULL,
	CONSTRAINT "image_hours_user_id_place_hour_pk" PRIMARY KEY("user_id","place","hour")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"board_id" text collate "C" NOT NULL,
	"permission" text,
	"created_at" bigint NOT NULL,
	"read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "shared_boards" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"board_id" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"group_id" text collate "C",
	"permission" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"user_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"used_at" bigint NOT NULL,
	CONSTRAINT "tags_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "tags" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "facets" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "workflow_format" text;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "image_quota" integer;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "byte_quota" bigint;--> statement-breakpoint
ALTER TABLE "board_folders" ADD CONSTRAINT "board_folders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_links" ADD CONSTRAINT "board_links_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_links" ADD CONSTRAINT "board_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_folder_id_board_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."board_folders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_counts" ADD CONSTRAINT "image_counts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_hours" ADD CONSTRAINT "image_hours_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_boards" ADD CONSTRAINT "shared_boards_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_boards" ADD CONSTRAINT "shared_boards_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_boards" ADD CONSTRAINT "shared_boards_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_folders_by_user" ON "board_folders" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "board_links_by_token" ON "board_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "board_links_by_board" ON "board_links" USING btree ("board_id","id");--> statement-breakpoint
CREATE INDEX "board_links_by_user" ON "board_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "board_places_by_board" ON "board_places" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "board_places_by_folder" ON "board_places" USING btree ("folder_id");--> statement-breakpoint
CREATE INDEX "image_hours_by_place" ON "image_hours" USING btree ("place","hour");--> statement-breakpoint
CREATE INDEX "notices_by_user" ON "notices" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notices_by_board" ON "notices" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "notices_by_actor" ON "notices" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shared_boards_with_person" ON "shared_boards" USING btree ("board_id","user_id") WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_boards_with_group" ON "shared_boards" USING btree ("board_id","group_id") WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX "shared_boards_by_user" ON "shared_boards" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "shared_boards_by_group" ON "shared_boards" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "shared_boards_by_board" ON "shared_boards" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "boards_for_everyone" ON "boards" USING btree ("id") WHERE visibility <> 'private';--> statement-breakpoint
UPDATE images SET
	seq = numbered.seq,
	facets = coalesce('m' || encode(convert_to(metadata ->> 'model', 'UTF8'), 'hex') || ' ', '') || coalesce('s' || (metadata ->> 'seed') || ' ', '') || 'o' || origin
FROM (SELECT id, created_at * 4096 + row_number() OVER (PARTITION BY created_at ORDER BY id) AS seq FROM images) AS numbered
WHERE numbered.id = images.id;--> statement-breakpoint
CREATE UNIQUE INDEX "images_by_seq" ON "images" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "images_by_content" ON "images" USING btree ("user_id","content_hash") WHERE content_hash is not null;--> statement-breakpoint
CREATE INDEX "images_in_trash_by_user" ON "images" USING btree ("user_id","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE image_search (seq bigint PRIMARY KEY, document tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX image_search_by_document ON image_search USING gin (document);
--> statement-breakpoint
CREATE FUNCTION images_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO image_counts (user_id, place, image_count, byte_size)
	VALUES (new.user_id, CASE WHEN new.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(new.board_id, 'none') END, 1, new.byte_size)
	ON CONFLICT (user_id, place) DO UPDATE SET image_count = image_counts.image_count + 1, byte_size = image_counts.byte_size + excluded.byte_size;
	UPDATE boards SET image_count = image_count + 1 WHERE id = new.board_id AND new.deleted_at IS NULL;
	INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
	SELECT new.user_id, places.place, new.created_at / 3600000, 1, least(4.0, greatest(1.0 / 3, new.width * 1.0 / new.height))
	FROM (SELECT 'all' AS place UNION ALL SELECT coalesce(new.board_id, 'none')) AS places WHERE new.deleted_at IS NULL
	ON CONFLICT (user_id, place, hour) DO UPDATE SET image_count = image_hours.image_count + 1, ratio = image_hours.ratio + excluded.ratio;
	INSERT INTO image_search (seq, document)
	SELECT new.seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '')), 'D') WHERE new.deleted_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER images_added AFTER INSERT ON images FOR EACH ROW EXECUTE FUNCTION images_added();
--> statement-breakpoint
CREATE FUNCTION images_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE image_counts SET image_count = image_count - 1, byte_size = byte_size - old.byte_size
	WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END;
	DELETE FROM image_counts WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END AND image_count <= 0;
	UPDATE boards SET image_count = image_count - 1 WHERE id = old.board_id AND old.deleted_at IS NULL;
	UPDATE image_hours SET image_count = image_count - 1, ratio = ratio - least(4.0, greatest(1.0 / 3, old.width * 1.0 / old.height))
	WHERE old.deleted_at IS NULL AND user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000;
	DELETE FROM image_hours
	WHERE user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000 AND image_count <= 0;
	DELETE FROM image_search WHERE seq = old.seq;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER images_removed AFTER DELETE ON images FOR EACH ROW EXECUTE FUNCTION images_removed();
--> statement-breakpoint
CREATE FUNCTION images_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE image_counts SET image_count = image_count - 1, byte_size = byte_size - old.byte_size
	WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END;
	DELETE FROM image_counts WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END AND image_count <= 0;
	UPDATE boards SET image_count = image_count - 1 WHERE id = old.board_id AND old.deleted_at IS NULL;
	UPDATE image_hours SET image_count = image_count - 1, ratio = ratio - least(4.0, greatest(1.0 / 3, old.width * 1.0 / old.height))
	WHERE old.deleted_at IS NULL AND user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000;
	DELETE FROM image_hours
	WHERE user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000 AND image_count <= 0;
	DELETE FROM image_search WHERE seq = old.seq;
	INSERT INTO image_counts (user_id, place, image_count, byte_size)
	VALUES (new.user_id, CASE WHEN new.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(new.board_id, 'none') END, 1, new.byte_size)
	ON CONFLICT (user_id, place) DO UPDATE SET image_count = image_counts.image_count + 1, byte_size = image_counts.byte_size + excluded.byte_size;
	UPDATE boards SET image_count = image_count + 1 WHERE id = new.board_id AND new.deleted_at IS NULL;
	INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
	SELECT new.user_id, places.place, new.created_at / 3600000, 1, least(4.0, greatest(1.0 / 3, new.width * 1.0 / new.height))
	FROM (SELECT 'all' AS place UNION ALL SELECT coalesce(new.board_id, 'none')) AS places WHERE new.deleted_at IS NULL
	ON CONFLICT (user_id, place, hour) DO UPDATE SET image_count = image_hours.image_count + 1, ratio = image_hours.ratio + excluded.ratio;
	INSERT INTO image_search (seq, document)
	SELECT new.seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '')), 'D') WHERE new.deleted_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER images_moved AFTER UPDATE OF user_id, board_id, deleted_at, byte_size ON images FOR EACH ROW EXECUTE FUNCTION images_moved();
--> statement-breakpoint
CREATE FUNCTION images_described() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM image_search WHERE seq = old.seq;
	INSERT INTO image_search (seq, document)
	SELECT new.seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '')), 'D') WHERE new.deleted_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER images_described AFTER UPDATE OF metadata, tags, facets, file_name ON images FOR EACH ROW EXECUTE FUNCTION images_described();
--> statement-breakpoint
CREATE FUNCTION image_stars_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM image_search WHERE seq = (SELECT seq FROM images WHERE id = new.image_id);
	INSERT INTO image_search (seq, document)
	SELECT images.seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '')), 'D') FROM images WHERE images.id = new.image_id AND images.deleted_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER image_stars_added AFTER INSERT ON image_stars FOR EACH ROW EXECUTE FUNCTION image_stars_added();
--> statement-breakpoint
CREATE FUNCTION image_stars_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM image_search WHERE seq = (SELECT seq FROM images WHERE id = old.image_id);
	INSERT INTO image_search (seq, document)
	SELECT images.seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '')), 'D') FROM images WHERE images.id = old.image_id AND images.deleted_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER image_stars_removed AFTER DELETE ON image_stars FOR EACH ROW EXECUTE FUNCTION image_stars_removed();
--> statement-breakpoint
INSERT INTO image_counts (user_id, place, image_count, byte_size)
SELECT user_id, CASE WHEN images.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(images.board_id, 'none') END, count(*), sum(byte_size) FROM images GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
SELECT user_id, coalesce(images.board_id, 'none'), created_at / 3600000, count(*), sum(least(4.0, greatest(1.0 / 3, images.width * 1.0 / images.height))) FROM images WHERE deleted_at IS NULL GROUP BY 1, 2, 3
UNION ALL
SELECT user_id, 'all', created_at / 3600000, count(*), sum(least(4.0, greatest(1.0 / 3, images.width * 1.0 / images.height))) FROM images WHERE deleted_at IS NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO image_search (seq, document)
SELECT seq, setweight(to_tsvector('simple', lower(regexp_replace(coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags::text, '[^[:alnum:]]+', ' ', 'g'))), 'A') || setweight(to_tsvector('simple', images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT string_agg(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '')), 'D') FROM images WHERE deleted_at IS NULL;
