CREATE TABLE `board_folders` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`position` real NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `board_folders_by_user` ON `board_folders` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `board_links` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`password_hash` text,
	`expires_at` integer,
	`allows_download` integer NOT NULL,
	`shows_metadata` integer NOT NULL,
	`view_count` integer DEFAULT 0 NOT NULL,
	`last_viewed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `board_links_by_token` ON `board_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `board_links_by_board` ON `board_links` (`board_id`,`id`);--> statement-breakpoint
CREATE INDEX `board_links_by_user` ON `board_links` (`user_id`);--> statement-breakpoint
CREATE TABLE `board_places` (
	`user_id` text NOT NULL,
	`board_id` text NOT NULL,
	`is_pinned` integer DEFAULT false NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL,
	`folder_id` text,
	`position` real,
	PRIMARY KEY(`user_id`, `board_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`folder_id`) REFERENCES `board_folders`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `board_places_by_board` ON `board_places` (`board_id`);--> statement-breakpoint
CREATE INDEX `board_places_by_folder` ON `board_places` (`folder_id`);--> statement-breakpoint
CREATE TABLE `image_counts` (
	`user_id` text NOT NULL,
	`place` text NOT NULL,
	`image_count` integer NOT NULL,
	`byte_size` integer NOT NULL,
	PRIMARY KEY(`user_id`, `place`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `image_hours` (
	`user_id` text NOT NULL,
	`place` text NOT NULL,
	`hour` integer NOT NULL,
	`image_count` integer NOT NULL,
	`ratio` real NOT NULL,
	PRIMARY KEY(`user_id`, `place`, `hour`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `image_hours_by_place` ON `image_hours` (`place`,`hour`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`board_id` text NOT NULL,
	`permission` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_by_user` ON `notices` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_by_board` ON `notices` (`board_id`);--> statement-breakpoint
CREATE INDEX `notices_by_actor` ON `notices` (`actor_id`);--> statement-breakpoint
CREATE TABLE `shared_boards` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`user_id` text,
	`group_id` text,
	`permission` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shared_boards_with_person` ON `shared_boards` (`board_id`,`user_id`) WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `shared_boards_with_group` ON `shared_boards` (`board_id`,`group_id`) WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX `shared_boards_by_user` ON `shared_boards` (`user_id`);--> statement-breakpoint
CREATE INDEX `shared_boards_by_group` ON `shared_boards` (`group_id`);--> statement-breakpoint
CREATE INDEX `shared_boards_by_board` ON `shared_boards` (`board_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `images` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `images` ADD `file_name` text;--> statement-breakpoint
ALTER TABLE `images` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `images` ADD `facets` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `images` ADD `workflow_format` text;--> statement-breakpoint
ALTER TABLE `images` ADD `content_hash` text;--> statement-breakpoint
UPDATE images SET
	seq = numbered.seq,
	facets = CASE WHEN json_valid(metadata) THEN coalesce('m' || lower(hex(metadata ->> 'model')) || ' ', '') || coalesce('s' || (metadata ->> 'seed') || ' ', '') ELSE '' END || 'o' || origin
FROM (SELECT id, created_at * 4096 + row_number() OVER (PARTITION BY created_at ORDER BY id) AS seq FROM images) AS numbered
WHERE numbered.id = images.id;--> statement-breakpoint
CREATE UNIQUE INDEX `images_by_seq` ON `images` (`seq`);--> statement-breakpoint
CREATE INDEX `images_by_content` ON `images` (`user_id`,`content_hash`) WHERE content_hash is not null;--> statement-breakpoint
CREATE INDEX `images_in_trash_by_user` ON `images` (`user_id`,`id`) WHERE deleted_at is not null;--> statement-breakpoint
ALTER TABLE `users` ADD `image_quota` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `byte_quota` integer;--> statement-breakpoint
CREATE INDEX `boards_for_everyone` ON `boards` (`id`) WHERE visibility <> 'private';--> statement-breakpoint
CREATE VIRTUAL TABLE image_search USING fts5(words, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO image_search (image_search, rank) VALUES ('usermerge', 2);
--> statement-breakpoint
CREATE TRIGGER images_added AFTER INSERT ON images BEGIN
	INSERT INTO image_counts (user_id, place, image_count, byte_size)
	VALUES (new.user_id, CASE WHEN new.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(new.board_id, 'none') END, 1, new.byte_size)
	ON CONFLICT (user_id, place) DO UPDATE SET image_count = image_count + 1, byte_size = byte_size + excluded.byte_size;
	UPDATE boards SET image_count = image_count + 1 WHERE id = new.board_id AND new.deleted_at IS NULL;
	INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
	SELECT new.user_id, places.place, new.created_at / 3600000, 1, min(4.0, max(1.0 / 3, new.width * 1.0 / new.height))
	FROM (SELECT 'all' AS place UNION ALL SELECT coalesce(new.board_id, 'none')) AS places WHERE new.deleted_at IS NULL
	ON CONFLICT (user_id, place, hour) DO UPDATE SET image_count = image_count + 1, ratio = ratio + excluded.ratio;
	INSERT INTO image_search (rowid, words, facets)
	SELECT -new.seq, coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags, new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '') WHERE new.deleted_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER images_removed AFTER DELETE ON images BEGIN
	UPDATE image_counts SET image_count = image_count - 1, byte_size = byte_size - old.byte_size
	WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END;
	DELETE FROM image_counts WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END AND image_count <= 0;
	UPDATE boards SET image_count = image_count - 1 WHERE id = old.board_id AND old.deleted_at IS NULL;
	UPDATE image_hours SET image_count = image_count - 1, ratio = ratio - min(4.0, max(1.0 / 3, old.width * 1.0 / old.height))
	WHERE old.deleted_at IS NULL AND user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000;
	DELETE FROM image_hours
	WHERE user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000 AND image_count <= 0;
	DELETE FROM image_search WHERE rowid = -old.seq;
END;
--> statement-breakpoint
CREATE TRIGGER images_moved AFTER UPDATE OF user_id, board_id, deleted_at, byte_size ON images BEGIN
	UPDATE image_counts SET image_count = image_count - 1, byte_size = byte_size - old.byte_size
	WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END;
	DELETE FROM image_counts WHERE user_id = old.user_id AND place = CASE WHEN old.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(old.board_id, 'none') END AND image_count <= 0;
	UPDATE boards SET image_count = image_count - 1 WHERE id = old.board_id AND old.deleted_at IS NULL;
	UPDATE image_hours SET image_count = image_count - 1, ratio = ratio - min(4.0, max(1.0 / 3, old.width * 1.0 / old.height))
	WHERE old.deleted_at IS NULL AND user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000;
	DELETE FROM image_hours
	WHERE user_id = old.user_id AND place IN ('all', coalesce(old.board_id, 'none')) AND hour = old.created_at / 3600000 AND image_count <= 0;
	DELETE FROM image_search WHERE rowid = -old.seq;
	INSERT INTO image_counts (user_id, place, image_count, byte_size)
	VALUES (new.user_id, CASE WHEN new.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(new.board_id, 'none') END, 1, new.byte_size)
	ON CONFLICT (user_id, place) DO UPDATE SET image_count = image_count + 1, byte_size = byte_size + excluded.byte_size;
	UPDATE boards SET image_count = image_count + 1 WHERE id = new.board_id AND new.deleted_at IS NULL;
	INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
	SELECT new.user_id, places.place, new.created_at / 3600000, 1, min(4.0, max(1.0 / 3, new.width * 1.0 / new.height))
	FROM (SELECT 'all' AS place UNION ALL SELECT coalesce(new.board_id, 'none')) AS places WHERE new.deleted_at IS NULL
	ON CONFLICT (user_id, place, hour) DO UPDATE SET image_count = image_count + 1, ratio = ratio + excluded.ratio;
	INSERT INTO image_search (rowid, words, facets)
	SELECT -new.seq, coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags, new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '') WHERE new.deleted_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER images_described AFTER UPDATE OF metadata, tags, facets, file_name ON images BEGIN
	DELETE FROM image_search WHERE rowid = -old.seq;
	INSERT INTO image_search (rowid, words, facets)
	SELECT -new.seq, coalesce(new.metadata ->> 'prompt', '') || ' ' || coalesce(new.file_name, '') || ' ' || new.tags, new.facets || ' u' || replace(new.user_id, '-', '') || ' b' || replace(coalesce(new.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = new.id), '') WHERE new.deleted_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER image_stars_added AFTER INSERT ON image_stars BEGIN
	DELETE FROM image_search WHERE rowid = (SELECT -seq FROM images WHERE id = new.image_id);
	INSERT INTO image_search (rowid, words, facets)
	SELECT -images.seq, coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags, images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '') FROM images WHERE images.id = new.image_id AND images.deleted_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER image_stars_removed AFTER DELETE ON image_stars BEGIN
	DELETE FROM image_search WHERE rowid = (SELECT -seq FROM images WHERE id = old.image_id);
	INSERT INTO image_search (rowid, words, facets)
	SELECT -images.seq, coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags, images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '') FROM images WHERE images.id = old.image_id AND images.deleted_at IS NULL;
END;
--> statement-breakpoint
INSERT INTO image_counts (user_id, place, image_count, byte_size)
SELECT user_id, CASE WHEN images.deleted_at IS NOT NULL THEN 'trash' ELSE coalesce(images.board_id, 'none') END, count(*), sum(byte_size) FROM images GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO image_hours (user_id, place, hour, image_count, ratio)
SELECT user_id, coalesce(images.board_id, 'none'), created_at / 3600000, count(*), sum(min(4.0, max(1.0 / 3, images.width * 1.0 / images.height))) FROM images WHERE deleted_at IS NULL GROUP BY 1, 2, 3
UNION ALL
SELECT user_id, 'all', created_at / 3600000, count(*), sum(min(4.0, max(1.0 / 3, images.width * 1.0 / images.height))) FROM images WHERE deleted_at IS NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO image_search (rowid, words, facets)
SELECT -seq, coalesce(images.metadata ->> 'prompt', '') || ' ' || coalesce(images.file_name, '') || ' ' || images.tags, images.facets || ' u' || replace(images.user_id, '-', '') || ' b' || replace(coalesce(images.board_id, 'none'), '-', '') || coalesce((SELECT group_concat(' x' || replace(user_id, '-', ''), '') FROM image_stars WHERE image_id = images.id), '') FROM images WHERE deleted_at IS NULL;
