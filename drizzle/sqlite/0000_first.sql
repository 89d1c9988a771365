CREATE TABLE `boards` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`visibility` text DEFAULT 'private' NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`cover_image_id` text,
	`image_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `boards_by_user` ON `boards` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `image_stars` (
	`user_id` text NOT NULL,
	`image_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `image_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`image_id`) REFERENCES `images`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `image_stars_by_image` ON `image_stars` (`image_id`);--> statement-breakpoint
CREATE TABLE `images` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`board_id` text,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`mime_type` text NOT NULL,
	`byte_size` integer NOT NULL,
	`origin` text NOT NULL,
	`metadata` text NOT NULL,
	`thumbhash` text NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `images_by_user` ON `images` (`user_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `images_by_user_board` ON `images` (`user_id`,`board_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `images_by_board` ON `images` (`board_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `images_in_trash` ON `images` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE `user_preferences` (
	`user_id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`prompt` text NOT NULL,
	`negative_prompt` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `batches_by_user` ON `batches` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `queue_turns` (
	`user_id` text PRIMARY KEY NOT NULL,
	`pending` integer DEFAULT 0 NOT NULL,
	`running` integer DEFAULT 0 NOT NULL,
	`turn` real DEFAULT 0 NOT NULL,
	`start_tag` real DEFAULT 0 NOT NULL,
	`served_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `queue_turns_waiting` ON `queue_turns` (`turn`,`served_at`,`user_id`) WHERE pending > 0;--> statement-breakpoint
CREATE INDEX `queue_turns_by_start_tag` ON `queue_turns` (`start_tag`);--> statement-breakpoint
CREATE TABLE `session_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`board_id` text,
	`status` text NOT NULL,
	`priority` integer DEFAULT 0 NOT NULL,
	`model` text NOT NULL,
	`request` text NOT NULL,
	`image_ids` text NOT NULL,
	`error` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`losses` integer DEFAULT 0 NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `session_queue_by_user` ON `session_queue` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `session_queue_by_user_status` ON `session_queue` (`user_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `session_queue_by_batch` ON `session_queue` (`batch_id`);--> statement-breakpoint
CREATE INDEX `session_queue_waiting` ON `session_queue` (`user_id`,"priority" desc,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `session_queue_leased` ON `session_queue` (`lease_until`) WHERE status = 'running';--> statement-breakpoint
CREATE TABLE `user_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`is_remembered` integer NOT NULL,
	`address` text NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `user_sessions_by_user` ON `user_sessions` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `user_sessions_by_expiry` ON `user_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`display_name` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`last_login_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email_key` ON `users` (`email_key`);