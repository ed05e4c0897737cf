// The least that a site generator does: every Markdown file of a folder is read, rendered by cmark-gfm and written, on as many
// threads as asked. No front matter, no templates, no links followed. What Jalon's time is compared with.
// Usage: floor CONTENT PUBLIC THREADS
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **paths;
static size_t count, room, root_length;
static const char *target;
static atomic_size_t next;

static int note(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  if (type == FTW_D) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s%s", target, path + root_length);
    mkdir(folder, 0755);
  } else if (type == FTW_F && status->st_size > 0 && strlen(path) > 3 && !strcmp(path + strlen(path) - 3, ".md")) {
    if (count == room) paths = realloc(paths, (room = room * 2 + 1024) * sizeof *paths);
    paths[count++] = strdup(path);
  }
  return 0;
}

static void *work(void *unused) {
  size_t index;
  while ((index = atomic_fetch_add(&next, 1)) < count) {
    int source = open(paths[index], O_RDONLY);
    struct stat status;
    if (source < 0 || fstat(source, &status) < 0) exit(2);
    char *text = malloc(status.st_size);
    ssize_t length = read(source, text, status.st_size);
    close(source);
    char *html = cmark_markdown_to_html(text, length, CMARK_OPT_DEFAULT);
    char path[4096];
    snprintf(path, sizeof path, "%s%.*s.html", target, (int)(strlen(paths[index] + root_length) - 3), paths[index] + root_length);
    int page = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (page < 0 || write(page, html, strlen(html)) < 0) exit(2);
    close(page);
    free(html);
    free(text);
  }
  return unused;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  target = argv[2];
  root_length = strlen(argv[1]);
  if (nftw(argv[1], note, 64, FTW_PHYS) != 0) return 2;
  int threads = atoi(argv[3]);
  pthread_t thread[64];
  for (int index = 0; index < threads && index < 64; index++) pthread_create(&thread[index], NULL, work, NULL);
  for (int index = 0; index < threads && index < 64; index++) pthread_join(thread[index], NULL);
  return 0;
}
